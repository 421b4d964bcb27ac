// What the tests of the site stand on, shared with the scripts that look at it.
export { startBrowser } from '../../scripts/lib/browser.ts';
export { startSite, type HostOptions, type Site } from '../../scripts/lib/static-host.ts';
