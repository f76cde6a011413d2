/**
 * A loop's rest: ends when somebody calls, when the time is up, or when the loop is to end. A call that comes while
 * the loop is at work is remembered, so none is lost.
 */
export class Wakeup {
  private running = false;
  private called = false;
  private onCall: (() => void) | undefined;
  private onClose: (() => void) | undefined;

  get isOpen(): boolean {
    return this.running;
  }

  open(): void {
    this.running = true;
  }

  /** Ends every rest, now and later. */
  close(): void {
    this.running = false;
    this.onClose?.();
  }

  readonly wake = (): void => {
    this.called = true;
    this.onCall?.();
  };

  /** Rests until a call; resolves to whether there was one. */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.called) await this.rest(milliseconds, true);
    const { called } = this;
    this.called = false;
    return called;
  }

  /** Rests whoever calls: after a failure, haste makes it worse. */
  pause(milliseconds: number): Promise<void> {
    return this.rest(milliseconds, false);
  }

  private async rest(milliseconds: number, callable: boolean): Promise<void> {
    if (!this.running) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.onClose = () => {
        clearTimeout(timer);
        resolve();
      };
      if (callable) this.onCall = this.onClose;
    });
    this.onCall = undefined;
    this.onClose = undefined;
  }
}
