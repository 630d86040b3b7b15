import type { CmsConfig } from '@sveltia/cms';
import { forgeOf, type Editing } from '../archive/editing.ts';
import type { Site } from '../archive/site.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { languages, type Language } from '../text/language.ts';
import { adminWords } from '../words/editors/admin-words.ts';
import { formFields } from './fields.ts';
import { COLLECTION, OWN_FIELDS, PICTURES, REPORT_FORMAT } from './names.ts';

/** What the configuration of the editor is made from. */
export interface ConfigFacts {
  site: Pick<Site, 'title'>;
  editing: Editing;
  vocabularies: Vocabularies;
  /** Scheme and host of the public site, and the path it is served under. */
  siteUrl: string;
  base: string;
}

/** What a picture may weigh before it is made smaller, in bytes. */
const HEAVIEST = 20_000_000;

/**
 * The configuration of Sveltia CMS (its types/public.d.ts), in the editor's language: one collection of reports, a folder
 * for each language, the same file name in both.
 */
export function cmsConfig(facts: ConfigFacts, language: Language): CmsConfig {
  const { site, editing, siteUrl, base } = facts;
  const t = adminWords(language);
  const content = editing.folder ?? 'content';
  return {
    load_config_file: false,
    backend: backEnd(editing),
    ...(forgeOf(editing)?.pullRequests === true ? { publish_mode: 'editorial_workflow' as const } : {}),
    app_title: `${t.title} · ${site.title[language]}`,
    site_url: new URL(base, siteUrl).href,
    logo: { src: `${base}favicon.svg`, show_in_header: true },
    show_preview_links: true,
    i18n: { structure: 'multiple_folders', locales: [...languages], default_locale: languages[0] },
    // The name of a picture's file: as ids are made.
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true },
    media_folder: `${content}/${PICTURES.folder}`,
    public_folder: PICTURES.address,
    media_libraries: {
      default: {
        config: {
          max_file_size: HEAVIEST,
          slugify_filename: true,
          transformations: { raster_image: { format: 'webp', quality: 82, width: 1600, height: 1600 } },
        },
      },
      stock_assets: { providers: [] },
    },
    collections: [reports(facts, language, content)],
  };
}

function reports({ vocabularies }: ConfigFacts, language: Language, content: string) {
  const t = adminWords(language);
  return {
    name: COLLECTION,
    label: t.collection,
    label_singular: t.one,
    description: t.about,
    icon: 'article',
    folder: `${content}/reports`,
    path: "{{fields.date | date('YYYY')}}/{{slug}}",
    slug: `{{fields.${OWN_FIELDS.id}}}`,
    format: REPORT_FORMAT,
    i18n: { initial_locales: 'all' as const },
    media_folder: `/${content}/${PICTURES.folder}/${PICTURES.year}`,
    public_folder: `${PICTURES.address}/${PICTURES.year}`,
    create: true,
    // A report is never deleted: it is withdrawn.
    delete: false,
    duplicate: false,
    summary: '{{fields.date}} · {{title}}',
    sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' as const } },
    view_filters: [{ name: 'drafts', label: t.drafts, field: 'draft', pattern: true }],
    fields: formFields({ vocabularies, language }),
  };
}

/** Where changes go, and how editors sign in. Without an id or a helper of its own a forge is signed in to by token alone. */
function backEnd(editing: Editing): CmsConfig['backend'] {
  const { backend, repository = '', branch, sign_in: helper, app_id: app } = editing;
  const forge = forgeOf(editing);
  if (backend === 'test' || !forge) return { name: 'test-repo' };
  const common = { repo: repository, ...(branch === undefined ? {} : { branch }), commit_messages: messages };
  const api = { api_root: forge.api.root, ...(forge.api.graphql ? { graphql_api_root: forge.api.graphql } : {}) };
  const token = { auth_methods: ['token' as const] };
  if (backend === 'github')
    return { name: backend, ...common, ...api, ...(helper === undefined ? token : { base_url: helper }) };
  const register = app === undefined ? token : { app_id: app };
  if (backend === 'gitlab')
    return {
      name: backend,
      ...common,
      ...api,
      base_url: forge.host,
      auth_type: app === undefined ? '' : 'pkce',
      ...register,
    };
  return { name: backend, ...common, api_root: forge.api.root, base_url: forge.host, ...register };
}

/** What the history of the content says of a change; pages of reports show these as corrections. */
const messages = {
  create: 'Thêm {{slug}}',
  update: 'Sửa {{slug}}',
  delete: 'Bỏ {{slug}}',
  uploadMedia: 'Thêm ảnh {{path}}',
  deleteMedia: 'Bỏ ảnh {{path}}',
};
