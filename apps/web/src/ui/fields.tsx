import { useId, type ReactNode } from 'react';
import controls from './controls.module.css';
import { Field } from './field';

interface CommonProps {
  readonly label: string;
  /** Under which the form reads it. */
  readonly name: string;
  readonly hint?: ReactNode;
  readonly remedy?: string | undefined;
}

/** Ties a control to its trouble, for screen readers. */
export const troubleOf = (id: string, remedy: string | undefined) => ({
  'aria-invalid': remedy !== undefined,
  ...(remedy !== undefined && { 'aria-describedby': `${id}-remedy` }),
});

interface TextFieldProps extends CommonProps {
  readonly maxLength: number;
  readonly defaultValue?: string;
  readonly inputMode?: 'numeric';
}

/** One line of text, which nothing rewrites while it is typed. */
export function TextField({ label, name, hint, remedy, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} hint={hint} remedy={remedy}>
      <input
        {...input}
        {...troubleOf(id, remedy)}
        id={id}
        name={name}
        autoComplete="off"
        className={controls['input']}
      />
    </Field>
  );
}

interface AreaFieldProps extends CommonProps {
  readonly maxLength: number;
  readonly rows: number;
  readonly defaultValue?: string;
}

/** Text of several lines. */
export function AreaField({ label, name, hint, remedy, ...area }: AreaFieldProps) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} hint={hint} remedy={remedy}>
      <textarea {...area} {...troubleOf(id, remedy)} id={id} name={name} className={controls['area']} />
    </Field>
  );
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface ChoiceFieldProps extends CommonProps {
  readonly options: readonly ChoiceOption[];
  /** Stands first and means that nothing was chosen. */
  readonly empty?: string;
  readonly defaultValue?: string;
  readonly onChoose?: (value: string) => void;
}

/** One of a few, by the platform's own control: arrows and letters choose, as everywhere. */
export function ChoiceField({ label, name, hint, remedy, options, empty, ...rest }: ChoiceFieldProps) {
  const id = useId();
  const { defaultValue, onChoose } = rest;
  return (
    <Field label={label} htmlFor={id} hint={hint} remedy={remedy}>
      <select
        {...troubleOf(id, remedy)}
        id={id}
        name={name}
        defaultValue={defaultValue}
        onChange={({ target }) => onChoose?.(target.value)}
        className={controls['choice']}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: text, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
