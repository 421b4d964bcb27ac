import type { GitBackend } from '@sveltia/cms';
import { editingWords } from '../i18n/editing.ts';
import { interfaceFor } from '../i18n/index.ts';
import { type Language, languages } from '../model/values.ts';
import { type EditingCollection, editingCollections } from './collections.ts';

/** What the editing page is told when it starts: one such file a language. */
export interface EditingConfig {
  backend: GitBackend;
  load_config_file: false;
  app_title: string;
  logo: { src: string };
  display_url: string;
  show_preview_links: false;
  media_folder: string;
  public_folder: string;
  media_libraries: { stock_assets: false };
  i18n: { structure: 'multiple_files'; locales: Language[]; default_locale: Language };
  editor: { preview: false };
  slug: { encoding: 'ascii' };
  collections: EditingCollection[];
}

/** Where the page is, and where it keeps what it edits. */
export interface EditingPlace {
  backend: GitBackend;
  /** The path of the site on its host, with a slash at both ends. */
  base: string;
  /** The folder of the repository in which the archive is, with a slash at its end; empty where it is all of it. */
  folder: string;
}

/** Everything that the page's program is told in a language. */
export function editingConfig(lang: Language, { backend, base, folder }: EditingPlace): EditingConfig {
  return {
    backend,
    load_config_file: false,
    app_title: `${interfaceFor(lang).t.siteName} · ${editingWords[lang].title}`,
    logo: { src: `${base}favicon.svg` },
    display_url: base,
    show_preview_links: false,
    media_folder: `${folder}public/images`,
    public_folder: `${base}images`,
    media_libraries: { stock_assets: false },
    i18n: { structure: 'multiple_files', locales: [...languages], default_locale: languages[0] },
    // In the place of a preview stands the other language.
    editor: { preview: false },
    slug: { encoding: 'ascii' },
    collections: editingCollections(lang, `${folder}content/`),
  };
}
