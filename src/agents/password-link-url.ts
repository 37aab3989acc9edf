/** The token stands behind the `#`, which browsers keep to themselves: no server's log and no other site sees it. */
export function passwordLinkUrl(base: string, token: string): string {
  return `${base}/invite#${token}`;
}
