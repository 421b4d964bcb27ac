import { href } from './href.ts';

/** What no page needs to be read: scripts and styles that are fetched when a reader first uses what they are for. */
export const laterFiles = {
  searchDialog: { source: 'src/browser/search-dialog.ts', built: 'later/search-dialog.js' },
  searchDialogStyle: { source: 'src/styles/search-dialog.css', built: 'later/search-dialog.css' },
  notFound: { source: 'src/browser/not-found.ts', built: 'later/not-found.js' },
  copyCitation: { source: 'src/browser/copy-citation.ts', built: 'later/copy-citation.js' },
  wholeRecord: { source: 'src/browser/whole-record.ts', built: 'later/whole-record.js' },
} as const;

/** The address of such a file. */
export function later(name: keyof typeof laterFiles): string {
  return href(laterFiles[name].built);
}
