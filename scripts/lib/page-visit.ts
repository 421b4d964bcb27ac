import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page, Request } from 'playwright-core';

/** What a first visit to a page shows of it. */
export interface Visit {
  /** Everything the page asked for, itself included, as paths on the host. */
  requests: string[];
  /** Bytes that came over the wire, as the host compressed them: the page itself, all that is no font, and all. */
  bytes: { html: number; withoutFonts: number; all: number };
  /** How far things moved that a reader had before their eyes (Cumulative Layout Shift, without its windows). */
  shift: number;
  /** What moved, for those who mend it. */
  moved: string[];
  /** What the browser refused or could not do: the security policy, scripts, files that are not there. */
  complaints: string[];
}

/** The phone that Lighthouse measures with. */
export const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true } as const;

/** Fonts that come this late come after the first paint, as on a slow line: what moves then is seen. */
const LATE_FONTS = 400;

/**
 * Opens a page as a first visitor does and says what was seen.
 *
 * @param context a fresh one: what an earlier page brought is not asked for again
 * @param url the page's full address; what it loads from other hosts is a complaint
 * @returns the page too, still open
 */
export async function visit(context: BrowserContext, url: string): Promise<{ page: Page; seen: Visit }> {
  const page = await context.newPage();
  const asked: Request[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (/^(?:data|blob):/.test(request.url())) return;
    asked.push(request);
    if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(`asks another host: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_FONTS));
    await route.continue();
  });
  await page.addInitScript(watchShifts);
  await page.goto(url, { waitUntil: 'networkidle' });
  const { shift, moved } = await page.evaluate(readShifts);
  const seen = { requests: asked.map((request) => new URL(request.url()).pathname), bytes: await bytesOf(asked), shift, moved, complaints };
  return { page, seen };
}

declare global {
  interface Window {
    shifts: { value: number; nodes: string[] }[];
  }
}

/** Runs in the page before anything else does. */
function watchShifts(): void {
  window.shifts = [];
  const describe = (node: Node | null) =>
    node instanceof Element ? `${node.tagName.toLowerCase()}.${node.className}` : (node?.nodeName ?? '');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
      window.shifts.push({ value: entry.value, nodes: entry.sources.map(({ node }) => describe(node)) });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page when all is there and drawn. */
async function readShifts(): Promise<{ shift: number; moved: string[] }> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return {
    shift: window.shifts.reduce((sum, { value }) => sum + value, 0),
    moved: [...new Set(window.shifts.flatMap(({ nodes }) => nodes))],
  };
}

async function bytesOf(requests: readonly Request[]): Promise<Visit['bytes']> {
  const bytes = { html: 0, withoutFonts: 0, all: 0 };
  for (const request of requests) {
    const { responseBodySize } = await request.sizes().catch(() => ({ responseBodySize: 0 }));
    if (request.isNavigationRequest()) bytes.html += responseBodySize;
    if (request.resourceType() !== 'font') bytes.withoutFonts += responseBodySize;
    bytes.all += responseBodySize;
  }
  return bytes;
}

/** The rules of WCAG 2.2 at the levels A and AA, and what axe's makers call good practice beside them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on an open page: the rule, and the first place that breaks it.
 *
 * @param only the rules to ask, where not all need be
 */
export async function axeFindings(page: Page, only?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (only === undefined ? axe.withTags(rules) : axe.withRules(only)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
