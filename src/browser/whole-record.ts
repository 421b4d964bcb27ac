/** What a whole record does with scripts once its reader moves: the ribbon shows whose turn is being read, and what is far off is laid out. */

follow(document.querySelectorAll('.ribbon a'));
layOut([...document.querySelectorAll<HTMLElement>('.pair')]);

function follow(turns: Iterable<Element>): void {
  const links = new Map([...turns].map((link) => [link.getAttribute('href'), link]));
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = links.get(`#${target.id}`);
        if (isIntersecting) link?.setAttribute('aria-current', 'location');
        else link?.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-25% 0px -70% 0px' },
  );
  for (const section of document.querySelectorAll('.section')) seen.observe(section);
}

/**
 * Lays out, frame by frame, what the style sheet left for when it is to be seen. Nothing moves for the reader meanwhile, since browsers
 * anchor what is read, as long as the style of that itself stays.
 */
function layOut(pairs: HTMLElement[]): void {
  for (const pair of pairs.splice(0, 8)) {
    const shown = pair.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
    if (shown === false) pair.style.contentVisibility = 'visible';
  }
  if (pairs.length > 0) requestAnimationFrame(() => layOut(pairs));
}
