import type { Text } from '../../../domain/text.ts';
import { acctText, dayText, moneyText, quantityText } from './format.ts';
import { Both, Layout } from './layout.tsx';
import type { DocumentRow } from './read-documents.ts';

interface DocumentsPageProps {
  company: string;
  kind: 'orders' | 'sales';
  documents: DocumentRow[];
}

const titles = {
  orders: { bg: 'Поръчки', en: 'Orders' },
  sales: { bg: 'Продажби', en: 'Sales' },
};

/** The latest documents of one type with their lines and notes. */
export const DocumentsPage = ({ company, kind, documents }: DocumentsPageProps) => (
  <Layout title={titles[kind].bg} company={company} current={kind}>
    <h1>
      <Both {...titles[kind]} />
    </h1>
    <p>
      <a class="button" href={kind === 'orders' ? '/documents/19' : '/documents/2'}>
        <Both bg="Опресни" en="Refresh" />
      </a>
    </p>
    {documents.length === 0 && (
      <p>
        <Both bg="Още няма документи." en="No documents yet." />
      </p>
    )}
    {documents.map((document) => (
      <DocumentCard {...document} />
    ))}
  </Layout>
);

const DocumentCard = ({ acct, lines }: DocumentRow) => {
  const [first] = lines;
  if (!first) return null;
  const notes = lines.map((line) => line.Note?.trim() ?? '').filter(Boolean);
  const total = lines.reduce((sum, line) => sum + line.Qtty * line.PriceOut, 0);
  return (
    <article>
      <h2>№ {acctText(acct)}</h2>
      <p class="head">
        {dayText(first.Date)} · {first.Place} · {first.Partner} · {first.User}
      </p>
      {notes.length > 0 && <p class="note">{[...new Set(notes)].join(' · ')}</p>}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <Column bg="Стока" en="Good" />
              <Column bg="Количество" en="Quantity" number />
              <Column bg="Ед. цена" en="Unit price" number />
              <Column bg="Отстъпка" en="Discount" number />
              <Column bg="Сума" en="Amount" number />
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr>
                <td>{line.Good}</td>
                <td class="number">
                  {quantityText(line.Qtty)} {line.Measure}
                </td>
                <td class="number">{moneyText(line.PriceOut)}</td>
                <td class="number">{line.Discount ? `−${quantityText(line.Discount)} %` : ''}</td>
                <td class="number">{moneyText(line.Qtty * line.PriceOut)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan={4}>
                <Both bg="Всичко с ДДС, EUR" en="Total with VAT" />
              </th>
              <td class="number">
                <strong>{moneyText(total)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </article>
  );
};

const Column = ({ bg, en, number }: Text & { number?: boolean }) => (
  <th scope="col" class={number ? 'number' : ''}>
    <Both bg={bg} en={en} />
  </th>
);
