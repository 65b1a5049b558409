import type { Field } from '../../../integrations/fields.ts';
import type { Ui } from '../../ui.ts';
import type { ControlProps } from './control.tsx';

type Plain = Extract<Field, { kind: 'text' | 'url' | 'date' | 'number' | 'texts' }>;

const widths: Record<Plain['kind'], string> = {
  text: 'w-l',
  url: 'w-l',
  date: 'w-m',
  number: 'w-s',
  texts: 'w-l mono',
};

/** A line, a number with its unit, a day, or several lines. */
export const PlainControl = ({ field, common, texts, ui }: ControlProps & { field: Plain; ui: Ui }) => {
  const [text = ''] = texts;
  const look = widths[field.kind];
  if (field.kind === 'texts') {
    return (
      <textarea {...common} class={look} rows={Math.min(8, Math.max(3, text.split('\n').length))}>
        {text}
      </textarea>
    );
  }
  if (field.kind === 'number') {
    return (
      <div class="pair">
        <input
          {...common}
          class={look}
          type="text"
          inputmode="decimal"
          pattern="\s*\d+([.,]\d+)?\s*"
          value={text}
        />
        {field.unit && <span>{field.unit[ui.lang]}</span>}
      </div>
    );
  }
  return <input {...common} class={look} type={field.kind} value={text} autocomplete="off" />;
};
