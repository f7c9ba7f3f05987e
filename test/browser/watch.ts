import type { Page } from 'playwright-core';

/** What a tab did that it should not, in words; empty where all was well. */
export type Faults = readonly string[];

/** Asked of the page's own server, or held in the page itself. */
export const isOwn = (url: string, origin: string): boolean =>
  /^(?:data|blob):/u.test(url) || url.startsWith(origin);

/** Chromium writes each refusal of the server into the console; the page tells it in its own words. */
const refusal = /^Failed to load resource: (?:the server responded with a status of 4\d\d|net::ERR_)/u;

/**
 * Notes every request that leaves the page's own server, every answer of it without its policy, and everything that the
 * page throws, warns of or is forbidden by its policy.
 */
export const watchTab = (page: Page, originOf: () => string): (() => Faults) => {
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!isOwn(request.url(), originOf())) faults.push(`left the machine: ${request.url()}`);
  });
  page.on('response', async (response) => {
    if (!response.url().startsWith(originOf())) return;
    const policy = response.headers()['content-security-policy'] ?? '';
    if (!policy.includes("default-src 'self'") && !policy.includes("default-src 'none'"))
      faults.push(`without a policy: ${response.url()}`);
  });
  page.on('pageerror', ({ message }) => faults.push(`thrown: ${message}`));
  page.on('console', (message) => {
    const isBad = ['error', 'warning'].includes(message.type());
    if (isBad && !refusal.test(message.text())) faults.push(`in the console: ${message.text()}`);
  });
  return () => faults;
};
