import { queueSearch } from './queue-search';

describe('the address of the queue', () => {
  it('keeps lanes, codes, days and ids', () => {
    const search = {
      lane: 'breached',
      waitsFor: 'decision',
      channel: 'tip_box',
      receivedFrom: '2026-11-01',
      status: 'classified',
      categoryCode: 'theft',
      unitId: '6f1f3a50-5d0e-4c53-9a86-0f0a9ff7d9a1',
      officerId: '6f1f3a50-5d0e-4c53-9a86-0f0a9ff7d9a1',
      holderUnitId: '6f1f3a50-5d0e-4c53-9a86-0f0a9ff7d9a1',
      sort: 'received',
    };
    expect(queueSearch(search)).toEqual(search);
  });

  it('leaves out what is no code', () => {
    expect(
      queueSearch({
        lane: 'x',
        waitsFor: 'me',
        channel: 'Nguyễn Văn A',
        receivedTo: '1/2',
        text: 'x',
        kind: 5,
        sort: 'name',
        status: 'y',
      }),
    ).toEqual({});
  });
});
