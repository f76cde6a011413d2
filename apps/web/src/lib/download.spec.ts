import { readFile } from './download';

const streamOf = (parts: readonly string[], error?: Error): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      if (error) controller.error(error);
      else controller.close();
    },
  });

describe('a file that is read as it comes', () => {
  it('is whole, and tells how far it is', async () => {
    const heard: number[] = [];
    const file = await readFile(streamOf(['thành ', 'tích']), 'text/plain', (bytes) => heard.push(bytes));
    expect([await file.text(), file.type, heard]).toEqual(['thành tích', 'text/plain', [7, 12]]);
  });

  it('is none where it broke off', async () => {
    const broken = streamOf(['thành '], new Error('cut'));
    await expect(readFile(broken, 'text/plain', () => undefined)).rejects.toThrow('cut');
  });
});
