const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

type Search = Readonly<Record<string, unknown>>;

/** `{ [name]: value }` where the address has it in the right form, else nothing: addresses are typed by people, too. */
export function idIn<Name extends string>(search: Search, name: Name): Partial<Record<Name, string>> {
  return textIn(search, name, (text) => ID.test(text));
}

export function dayIn<Name extends string>(search: Search, name: Name): Partial<Record<Name, string>> {
  return textIn(search, name, (text) => DAY.test(text));
}

/** One of a closed list. */
export function oneOfIn<Name extends string, Value extends string>(
  search: Search,
  name: Name,
  values: readonly Value[],
): Partial<Record<Name, Value>> {
  const found = values.find((value) => value === search[name]);
  return found === undefined ? {} : entry(name, found);
}

function textIn<Name extends string>(
  search: Search,
  name: Name,
  fits: (text: string) => boolean,
): Partial<Record<Name, string>> {
  const value = search[name];
  return typeof value === 'string' && fits(value) ? entry(name, value) : {};
}

function entry<Name extends string, Value>(name: Name, value: Value): Partial<Record<Name, Value>> {
  const made: Partial<Record<Name, Value>> = {};
  made[name] = value;
  return made;
}
