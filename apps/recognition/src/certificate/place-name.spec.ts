import { placeNamedBy } from './place-name';

describe('the place in the name of a body', () => {
  it.each([
    ['Công an thành phố Hải Phòng', 'Hải Phòng'],
    ['Ủy ban nhân dân tỉnh Ninh Bình', 'Ninh Bình'],
    ['Ủy ban nhân dân phường Thành Đông', 'Thành Đông'],
    ['Công an xã Xã Hội', 'Xã Hội'],
    ['Ủy ban nhân dân đặc khu Cát Hải', 'Cát Hải'],
    ['Ủy ban nhân dân Quận 1', 'Quận 1'],
    ['Ủy ban nhân dân phường 12', 'Phường 12'],
    ['Công an tỉnh Thanh Hóa'.normalize('NFD'), 'Thanh Hóa'],
  ])('%s: %s', (issuer, place) => {
    expect(placeNamedBy(issuer)).toBe(place);
  });

  it.each(['Bộ Công an', 'Ban Chỉ đạo 138', ''])('is unknown in "%s"', (issuer) => {
    expect(placeNamedBy(issuer)).toBeNull();
  });
});
