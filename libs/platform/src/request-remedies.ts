import type { FieldProblem } from './problem';

type Remedy = Omit<FieldProblem, 'name'>;

const NEW_KEY =
  'Gửi tiêu đề Idempotency-Key là một UUID mới cho mỗi thao tác; dùng lại đúng UUID đó khi gửi lại.';

/** What to do about a request that cannot be read, in words that no rule of a field has. */
export const requestRemedies = {
  notJson: { code: 'not_json', remedy: 'Gửi một đối tượng JSON hợp lệ, mã hóa UTF-8.' },
  notAnObject: {
    code: 'not_an_object',
    remedy: 'Gửi một đối tượng JSON với các trường đã nêu trong tài liệu.',
  },
  tooDeep: { code: 'too_deep', remedy: 'Bớt số tầng lồng nhau của dữ liệu gửi lên.' },
  brokenText: {
    code: 'not_text',
    remedy: 'Bỏ ký tự điều khiển NUL hoặc ký tự Unicode hỏng rồi gửi lại.',
  },
  keyMissing: { code: 'required', remedy: NEW_KEY },
  keyUnusable: { code: 'not_uuid', remedy: NEW_KEY },
} as const satisfies Readonly<Record<string, Remedy>>;
