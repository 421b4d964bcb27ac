import { createServer, type AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';

/** Lighthouse's four categories, each from 0 to 100, and the audits that cost points. */
export interface Scores {
  performance: number;
  accessibility: number;
  'best-practices': number;
  seo: number;
  lost: string[];
}

/** What Lighthouse gives scores for. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** A browser that Lighthouse may drive, in the colours that a visitor's system asks for. */
export interface LighthouseBrowser {
  score: (url: string) => Promise<Scores>;
  close: () => Promise<void>;
}

/** Starts a browser that Lighthouse may drive. */
export async function startLighthouse(theme: 'light' | 'dark'): Promise<LighthouseBrowser> {
  const { default: lighthouse } = await import('lighthouse');
  const port = await freePort();
  // Lighthouse opens pages of its own, so that the colours are a setting of the whole browser.
  const colours = `--blink-settings=preferredColorScheme=${theme === 'dark' ? 0 : 1}`;
  const browser: Browser = await startBrowser([`--remote-debugging-port=${port}`, colours]);
  return {
    score: async (url) => {
      // Its default is the mobile preset: a phone's screen, and a slow line and processor by reckoning.
      const result = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: [...categories] });
      return result === undefined ? nothing('Lighthouse says nothing') : scoresOf(result.lhr);
    },
    close: () => browser.close(),
  };
}

function scoresOf(report: {
  runtimeError?: { message: string } | undefined;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string | undefined }>;
}): Scores {
  if (report.runtimeError !== undefined) return nothing(report.runtimeError.message);
  const of = (category: string) => Math.round((report.categories[category]?.score ?? 0) * 100);
  const refs = Object.values(report.categories).flatMap(({ auditRefs }) => auditRefs);
  const lost = refs.flatMap(({ id, weight }) => {
    const { score, displayValue } = report.audits[id]!;
    return weight > 0 && score !== null && score < 1 ? [`${id} ${displayValue ?? ''} (${Math.round(score * 100)})`] : [];
  });
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    'best-practices': of('best-practices'),
    seo: of('seo'),
    lost,
  };
}

/** A page that Lighthouse could not judge is one that is not held; the others are still looked at. */
const nothing = (reason: string): Scores => ({ performance: 0, accessibility: 0, 'best-practices': 0, seo: 0, lost: [reason] });

/** The run with the middle score for performance: a machine that was busy for a moment says nothing of a page. */
export function median(runs: readonly Scores[]): Scores {
  return runs.toSorted((a, b) => a.performance - b.performance)[Math.floor(runs.length / 2)]!;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
