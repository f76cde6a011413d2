import { readCaseFilter } from './case-filter';

const ID = '0197a3f0-0000-7000-8000-000000000001';

it('reads codes and ids from the address', () => {
  const filter = { lane: 'overdue', state: 'verifying', clockCode: 'assignment', unitId: ID, officerId: ID };
  expect(readCaseFilter(filter)).toEqual(filter);
});

it('reads what figures and the bell lead to', () => {
  for (const filter of [{ state: 'suspended' }, { waitsFor: 'plan_approval' }, { lane: 'no_clock' }]) {
    expect(readCaseFilter(filter)).toEqual(filter);
  }
  expect(readCaseFilter({ waitsFor: 'me' })).toEqual({});
});

it('drops what is no code and no id, so that no name gets into the address', () => {
  const search = {
    lane: 'all',
    state: 7,
    clockCode: '',
    unitId: 'Hà Nội',
    officerId: `${ID}x`,
    text: 'trộm',
  };
  expect(readCaseFilter(search)).toEqual({});
});
