import { Choice } from '../../../ui/choice';

interface CodeFilterProps {
  readonly label: string;
  /** For no choice. */
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** Narrows by one code of a list. */
export function CodeFilter({ label, any, value, options, onChoose }: CodeFilterProps) {
  return (
    <Choice aria-label={label} value={value ?? ''} onChange={({ target }) => onChoose(target.value)}>
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Choice>
  );
}
