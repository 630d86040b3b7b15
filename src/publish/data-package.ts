import { readerWords } from '../words/readers/reader-words.ts';
import { recordFields, recordFieldNames, type RecordField } from './record.ts';
import type { Published } from './published.ts';
import type { WrittenFile } from '../output/site-files.ts';

interface Schema {
  fields: { name: string; type: string; description?: string }[];
  primaryKey?: string[];
  foreignKeys?: object[];
  missingValues?: string[];
}

/** `datapackage.json` (Data Package v2) of some tables. */
export function dataPackage({ site, siteUrl, base }: Published, tables: readonly WrittenFile[]): string {
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'reports',
    id: new URL(`${base}data/datapackage.json`, siteUrl).href,
    title: site.title.en,
    description: site.description.en,
    homepage: new URL(base, siteUrl).href,
    licenses: [{ title: site.licence.name, path: site.licence.url }],
    contributors: [{ title: site.title.en, roles: ['publisher'] }],
    resources: tables.map(({ path, bytes, sha256 }) => ({
      name: nameOf(path),
      path: path.replace(/^data\//, ''),
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      dialect: { lineTerminator: '\r\n' },
      schema: schemaOf(path),
    })),
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}

/** `data/reports.excel.csv` → `reports-excel`. */
function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.csv$/, '')
    .replaceAll('.', '-');
}

function schemaOf(path: string): Schema {
  if (path.startsWith('data/reports.')) return reportSchema();
  const schema = schemas[nameOf(path)];
  if (!schema) throw new RangeError(`${path} has no table schema`);
  return schema;
}

/** Ids of reports are the keys of the table; the other tables' columns point to them. */
function reportSchema(): Schema {
  const help: Record<RecordField, string> = readerWords('en').data.fields;
  return {
    fields: recordFieldNames.map((name) => {
      const type: string = recordFields[name];
      const described = { name, description: help[name] };
      return type === 'list'
        ? { ...described, type: 'list', delimiter: ';', itemType: 'string' }
        : { ...described, type };
    }),
    primaryKey: ['id'],
    missingValues: [''],
  };
}

const text = (name: string) => ({ name, type: 'string' });
const day = (name: string) => ({ name, type: 'date' });
const toReport = (field: string) => ({ fields: [field], reference: { resource: 'reports', fields: ['id'] } });

const schemas: Record<string, Schema | undefined> = {
  coverage: {
    fields: [text('province'), text('province_name'), text('program'), { name: 'reports', type: 'integer' }],
    primaryKey: ['province', 'program'],
    foreignKeys: [{ fields: ['province'], reference: { resource: 'provinces', fields: ['id'] } }],
  },
  'report-document': {
    fields: [text('report'), text('document')],
    primaryKey: ['report', 'document'],
    foreignKeys: [toReport('report')],
  },
  provinces: {
    fields: [
      text('id'),
      text('name_vi'),
      text('name_en'),
      day('since'),
      day('until'),
      text('successor'),
      text('today'),
      text('region'),
      text('document'),
    ],
    primaryKey: ['id'],
    foreignKeys: [{ fields: ['today'], reference: { fields: ['id'] } }],
    missingValues: [''],
  },
};
