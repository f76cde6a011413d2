import { DeskProblem } from './problem';
import { onceKnown, until } from './until';

describe('waiting for another service', () => {
  it('asks until there is an answer', async () => {
    const answers = [undefined, undefined, 'open'];
    expect(await until('the case', async () => answers.shift())).toBe('open');
  });

  it('repeats an act that is refused because word of a unit has not come yet', async () => {
    const refusals = [new DeskProblem(422, 'unit-not-in-force', '', 'POST /')];
    const act = async (): Promise<string> => {
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      return 'sent';
    };
    expect(await onceKnown(['unit-not-in-force'], act)).toBe('sent');
  });

  it('does not repeat an act that is refused for another reason', async () => {
    const refused = new DeskProblem(403, 'forbidden', '', 'POST /');
    let tries = 0;
    const act = async (): Promise<never> => {
      tries += 1;
      throw refused;
    };
    await expect(onceKnown(['unit-not-in-force'], act)).rejects.toBe(refused);
    expect(tries).toBe(1);
  });
});
