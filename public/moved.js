// Leads on at once, and keeps what follows a # in the address: the page itself would lead on without it.
location.replace(
  document.querySelector('[data-moved]').href.replace(/#.*$/, '') + (location.hash || document.querySelector('[data-moved]').hash),
);
