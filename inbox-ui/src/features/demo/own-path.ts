const OWN_PATHS = /^\/(demo\/media|files)\//;

/**
 * The path alone for files that this server serves, else the address as it is. Messages carry absolute addresses for the platforms,
 * and the page may be open under another name of the same host, whose pictures its policy would refuse.
 */
export function ownPath(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname } = new URL(url);
  return OWN_PATHS.test(pathname) ? pathname : url;
}
