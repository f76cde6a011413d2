import { aClassification, aTip, officer, PLANTED, startDesk, type Desk } from './desk';

describe('the log of the service', () => {
  let desk: Desk;
  let written = '';

  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
    desk = await startDesk({ KENG_LOG_LEVEL: 'trace' });
  });
  afterAll(async () => {
    await desk.stop();
    jest.restoreAllMocks();
  });

  it('tells of failures by class, code and place, and nothing of what was sent', async () => {
    const operator = officer('operator', desk.units.commune);
    const tip = await desk.register(operator);
    await desk.post('tips/search', operator, { text: PLANTED.name });
    // Every text fails inside the database now, with the whole row in the driver's error.
    await desk.sql(`alter table intake.tip_search add constraint broken check (folded = '') not valid`);
    const path = `tips/${tip.tipId}/classification`;
    const answers = [
      await desk.post('tips', operator, aTip()),
      await desk.post(path, operator, aClassification(), { version: 1 }),
    ];
    await desk.sql(`alter table intake.tip_search drop constraint broken`);

    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    expect(written).toContain('"constraint":"broken"');
    const told = written + answers.map(({ text }) => text).join('');
    for (const planted of [PLANTED.name, PLANTED.phone, 'thanh niên', 'trom xe may']) {
      expect([planted, told.includes(planted)]).toEqual([planted, false]);
    }
  });
});
