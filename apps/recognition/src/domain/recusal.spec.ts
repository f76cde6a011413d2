import { randomUUID } from 'node:crypto';
import { recusalsOf } from './recusal';

describe('who may not vote on a nomination', () => {
  it('is the honoured officer and who attested a merit, each once with every reason', () => {
    const [honoured, commander] = [randomUUID(), randomUUID()];
    const merits = [{ attestedBy: commander }, { attestedBy: honoured }, { attestedBy: commander }];
    expect(recusalsOf({ officerId: honoured }, merits)).toEqual([
      { officerId: honoured, reasons: ['honouree', 'attested_merit'] },
      { officerId: commander, reasons: ['attested_merit'] },
    ]);
  });

  it('is nobody where neither honouree nor witness is an officer', () => {
    expect(recusalsOf(undefined, [{ attestedBy: null }])).toEqual([]);
  });
});
