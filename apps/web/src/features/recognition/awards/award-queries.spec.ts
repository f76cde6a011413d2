import { shownPrint } from './award-queries';

describe('the order to print that stands on a page', () => {
  const done = { printId: 'done', state: 'done' } as const;
  const older = { printId: 'older', state: 'done' } as const;
  const running = { printId: 'running', state: 'running' } as const;

  it('is found again after the page was loaded anew, the newest first', () => {
    expect(shownPrint([done, older], undefined)).toBe('done');
    expect(shownPrint([], undefined)).toBeUndefined();
  });

  it('is the one given here, also once it has failed or was cancelled', () => {
    expect(shownPrint([older], 'here')).toBe('here');
  });

  it('is the open one, whoever gave it', () => {
    expect(shownPrint([done, running], undefined)).toBe('running');
    expect(shownPrint([running], 'here')).toBe('running');
  });
});
