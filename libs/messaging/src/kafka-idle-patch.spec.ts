import { patchIdleTimer, requestQueueClass, type RequestQueue } from './kafka-idle-patch';

describe('the request queue of an idle Kafka connection', () => {
  patchIdleTimer();

  const queue = (state: Partial<RequestQueue>): RequestQueue =>
    Object.assign(Object.create(requestQueueClass().prototype) as RequestQueue, {
      pending: [],
      throttledUntil: -1,
      throttleCheckTimeoutId: null,
      ...state,
    });

  afterEach(() => jest.useRealTimers());

  it('sets no timer while nothing is pending', () => {
    const idle = queue({});
    idle.scheduleCheckPendingRequests();
    expect(idle.throttleCheckTimeoutId).toBeNull();
  });

  it('is looked at again while a request is pending', () => {
    jest.useFakeTimers();
    const busy = queue({ pending: [{}] });
    busy.scheduleCheckPendingRequests();
    expect(jest.getTimerCount()).toBe(1);
  });

  it('is looked at again when the broker’s throttle ends', () => {
    jest.useFakeTimers();
    const throttled = queue({ throttledUntil: Date.now() + 50 });
    throttled.scheduleCheckPendingRequests();
    expect(jest.getTimerCount()).toBe(1);
  });
});
