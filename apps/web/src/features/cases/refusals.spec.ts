import { Problem, type RefusedField } from '../../api/problem';
import { isShownAtField, refusalOf, refusedOfficer } from './refusals';

const refusal = (slug: string, fields: readonly RefusedField[] = [], body = {}): Problem =>
  new Problem(422, slug, 'Tiêu đề', 'Cách xử lý.', fields, body);

describe('refusals beside their fields', () => {
  it('take the remedy that the server gave for the field', () => {
    const error = refusal('invalid-fields', [{ name: 'steps[0].dueOn', code: 'x', remedy: 'Nhập ngày.' }]);
    expect(refusalOf(error, 'steps[0].dueOn')).toBe('Nhập ngày.');
    expect(refusalOf(error, 'steps')).toBe('Nhập ngày.');
    expect(refusalOf(error, 'purpose')).toBeUndefined();
    expect(isShownAtField(error, ['steps'])).toBe(true);
    expect(isShownAtField(error, ['purpose'])).toBe(false);
  });

  it('know the field that a refusal as a whole is about', () => {
    const error = refusal('decision-number-taken');
    expect(refusalOf(error, 'decisionNumber')).toBe('Tiêu đề. Cách xử lý.');
    expect(isShownAtField(error, ['decisionNumber'])).toBe(true);
    expect(isShownAtField(refusal('plan-missing'), ['decisionNumber'])).toBe(false);
    expect(isShownAtField(new TypeError(), ['decisionNumber'])).toBe(false);
  });

  it('name the officer whom an assignment was refused for', () => {
    const error = refusal('officer-recused', [], { officerId: 'somebody' });
    expect(refusedOfficer(error)).toEqual({ officerId: 'somebody', remedy: 'Tiêu đề. Cách xử lý.' });
    expect(refusedOfficer(refusal('plan-missing', [], { officerId: 'somebody' }))).toBeUndefined();
  });
});
