/**
 * The services that an operator named on the command line; `all` names all.
 * @throws Error that says what may be named
 */
export function chosenServices(args: readonly string[], names: readonly string[]): readonly string[] {
  const wanted = args[0] === 'all' ? names : args;
  const unknown = wanted.filter((name) => !names.includes(name));
  if (wanted.length > 0 && unknown.length === 0) return wanted;
  const why = unknown.length > 0 ? `; not ${unknown.join(', ')}` : '';
  throw new Error(`name one or more of ${names.join(', ')}, or "all"${why}`);
}
