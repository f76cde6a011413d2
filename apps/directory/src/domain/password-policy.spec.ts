import { passwordFault } from './password-policy';

describe('a new password', () => {
  it.each(['tiếng kẻng bảo yên', 'correct horse battery', 'k7#mVq2$xW9!', 'mưa rơi trên sông Hồng'])(
    'may be "%s"',
    (password) => {
      expect(passwordFault(password, 'trucban.37')).toBeUndefined();
    },
  );

  it.each([
    ['too_short', 'k7#mVq2$xW9'],
    ['too_long', 'ab7#'.repeat(33)],
    ['too_simple', 'ababababababab'],
    ['too_common', '123456789012'],
    ['too_common', 'Password12345!'],
    ['too_common', 'Mật khẩu 2026!!'],
    ['too_common', 'congan@hanoi2026'],
    ['too_common', 'qwertyuiop1234'],
    ['holds_username', 'xin TRUCBAN.37 moi'],
  ])('is %s: "%s"', (fault, password) => {
    expect(passwordFault(password, 'trucban.37')).toBe(fault);
  });
});
