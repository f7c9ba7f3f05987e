import { isIPv6 } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

const loopbacks: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/** True for an address that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  loopbacks.includes(host) || /^127(?:\.\d{1,3}){3}$/u.test(host);

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** An address of its own, in brackets where it is one of IPv6 (RFC 3986, section 3.2.2). */
export const hostText = (host: string): string => (isIPv6(host) ? `[${host}]` : host);

/** The name to be shown: of all interfaces the first one that others reach. */
export const shownHost = (host: string): string => {
  if (!isEverywhere(host)) return host;
  const outer = Object.values(networkInterfaces()).flatMap((own) => own ?? []);
  return outer.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? hostname();
};

/**
 * What a browser may call this server in `Host`: anything else is a stranger's name that leads here (DNS rebinding).
 * `names` are further ones that the office uses.
 */
export const allowedHosts = (host: string, names: readonly string[], port: number): ReadonlySet<string> => {
  const own = Object.values(networkInterfaces()).flatMap((each) =>
    (each ?? []).map(({ address }) => address),
  );
  const called = [
    host,
    ...names,
    ...(isLoopback(host) ? loopbacks : []),
    ...(isEverywhere(host) ? [...loopbacks, ...own, hostname()] : []),
  ];
  return new Set(called.flatMap((name) => hostsOf(hostText(name.toLowerCase()), port)));
};

/** Browsers leave out the port that is usual. */
const hostsOf = (name: string, port: number): readonly string[] =>
  port === 80 ? [name, `${name}:${port}`] : [`${name}:${port}`];
