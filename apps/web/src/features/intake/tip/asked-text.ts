/** Words on their way from the command line to the form of a correction; they stand in no address and no history. */
let asked: string | undefined;

export function askToAdd(text: string): void {
  asked = text;
}

/** Once: the next form begins empty. */
export function takeAskedText(): string | undefined {
  const text = asked;
  asked = undefined;
  return text;
}
