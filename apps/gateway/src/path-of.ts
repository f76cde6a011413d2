/**
 * The path that a request target leads to, however it is spelled: routers decode what is encoded, and on the way to a
 * service whole addresses, single dots and backslashes are resolved.
 */
export function pathOf(target: string): string {
  const base = 'http://gateway';
  if (!URL.canParse(target, base)) return target;
  const { pathname } = new URL(target, base);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
