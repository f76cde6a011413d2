import { cannedAt } from './canned';

const canned = { biển: 'Biển số, hướng đi, màu xe: ', bìa: 'Bìa đỏ: ', người: 'Đặc điểm người: ' };

describe('canned text', () => {
  it.each([
    [';biển', 'Biển số, hướng đi, màu xe: '],
    [';bien', 'Biển số, hướng đi, màu xe: '],
    [';biê', 'Biển số, hướng đi, màu xe: '],
    ['Dòng đầu\n;ng', 'Đặc điểm người: '],
    [';biển'.normalize('NFD'), 'Biển số, hướng đi, màu xe: '],
  ])('replaces %j', (text, put) => {
    const found = cannedAt(text, text.length, canned);
    expect(found?.text).toBe(put);
    expect(text.slice(found?.from, found?.to)).toMatch(/^;/u);
  });

  it.each(['biển', 'xe ;biển', ';bi', ';', ';xyz', ';biển '])('leaves %j alone', (text) => {
    expect(cannedAt(text, text.length, canned)).toBeUndefined();
  });

  it('looks before the caret only', () => {
    expect(cannedAt(';ng sau', 3, canned)).toEqual({ from: 0, to: 3, text: 'Đặc điểm người: ' });
  });
});
