/**
 * The unanswered question to go to from the one that has the focus, round the list.
 *
 * @param answers as typed, in the order of the page
 * @param focused index of the focused question; -1 when another field has the focus
 * @param step 1 onwards, -1 back
 */
export function nextQuestion(answers: readonly string[], focused: number, step: 1 | -1): number | undefined {
  const { length } = answers;
  const start = focused === -1 && step === -1 ? length : focused;
  for (let distance = 1; distance <= length; distance += 1) {
    const at = (start + step * distance + 2 * length) % length;
    if (answers[at]?.trim() === '') return at;
  }
  return undefined;
}
