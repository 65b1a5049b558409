import type { EngineForm } from '../../jobs/setup/warehouse.ts';
import type { WarehouseData } from '../pages/warehouse.tsx';
import type { Ui } from '../ui.ts';
import { Fault } from './fields/fault.tsx';

type WarehouseField = EngineForm['fields'][number];
type Shown = Pick<WarehouseData, 'forms' | 'shown' | 'typed' | 'errors'>;

/** The kinds of database, and the fields of the one that is chosen. */
export const WarehouseForm = ({ ui, data }: { ui: Ui; data: Shown }) => {
  const { lang, w } = ui;
  const { forms, shown, errors } = data;
  const chosen = shown.engine || forms[0]?.engine;
  return (
    <>
      <fieldset class="choice">
        <legend class="vh">{w.warehousePage.engine}</legend>
        {forms.map(({ engine, title }, i) => (
          <label>
            <input
              class={`kind-${i + 1}`}
              type="radio"
              name="engine"
              value={engine}
              checked={engine === chosen}
            />
            <b>{title[lang]}</b>
          </label>
        ))}
      </fieldset>
      {errors.engine && <Fault id="engine" words={errors.engine} />}
      {forms.map(({ engine, fields }, i) => (
        <div class={`form gap-t kind for-${i + 1}`}>
          {fields.map((field) => (
            <Input ui={ui} engine={engine} field={field} data={data} />
          ))}
        </div>
      ))}
    </>
  );
};

const Input = ({
  ui,
  engine,
  field,
  data,
}: {
  ui: Ui;
  engine: string;
  field: WarehouseField;
  data: Shown;
}) => {
  const { w, lang } = ui;
  const { shown, typed, errors } = data;
  const own = shown.engine === engine;
  const id = `${engine}-${field.name}`;
  const error = own ? errors[field.name] : undefined;
  const secret = field.kind === 'secret';
  const held = own && shown.held.includes(field.name);
  const fresh = own && typed.includes(field.name);
  const value = own ? String(shown.values[field.name] ?? '') : String(field.fallback);
  const described = [field.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    name: `${engine}.${field.name}`,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': 'true' as const }),
  };
  return (
    <div class="f f-free">
      <label class="lab" for={id}>
        {field.label[lang]}
      </label>
      <div class="in">
        {field.kind === 'choice' ? (
          <select {...common} class="w-l">
            {field.choices?.map((choice) => (
              <option value={choice.value} selected={choice.value === value}>
                {choice.label[lang]}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...common}
            class={field.kind === 'number' ? 'w-s' : 'w-l'}
            type={secret ? 'password' : 'text'}
            inputmode={field.kind === 'number' ? 'numeric' : undefined}
            value={secret ? '' : value}
            placeholder={fresh ? w.warehousePage.typed : held && secret ? w.warehousePage.kept : undefined}
            autocomplete={secret ? 'new-password' : 'off'}
          />
        )}
        {field.help && (
          <p class="help" id={`${id}-help`}>
            {field.help[lang]}
          </p>
        )}
        {error && <Fault id={id} words={error} />}
      </div>
    </div>
  );
};
