import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { card } from './card.js';
import { world } from './world.js';

/** Leaves out the fonts that stylesheets carry as data: pages of this origin use the fonts of the system. */
function systemFonts() {
  return {
    name: 'system-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.css(\?|$)/.test(id)) return null;
      return { code: code.replaceAll(/@font-face\s*\{[^}]*url\(["']?data:[^}]*\}/g, ''), map: null };
    },
  };
}

/** The roles of GraphiQL's tabs, which hold buttons where a tab holds none, and what is said in their place: a list of buttons. */
const TABS = { 'role: "tablist"': 'role: "list"', 'role: "tab"': 'role: "listitem"', '"aria-selected"': '"aria-current"' };

/** Lets a screen reader reach the buttons in GraphiQL's tabs. */
function listedTabs() {
  return {
    name: 'listed-tabs',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@graphiql/react/dist/components/tabs/index.js')) return null;
      for (const [told, instead] of Object.entries(TABS)) {
        if (!code.includes(told)) throw new Error(`GraphiQL's tabs have no ${told} any more: see TABS`);
        code = code.replaceAll(told, instead);
      }
      return { code, map: null };
    },
  };
}

/** Writes a compressed copy beside each file that is large enough, so that the server need not compress. */
function compressed() {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((one) => /\.(js|css)$/.test(one))) {
        const source = readFileSync(join(dir, name));
        if (source.length < 1000) continue;
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(source, quality));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(source, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  base: '/graphiql/',
  plugins: [react(), systemFonts(), listedTabs(), world(), card(), compressed()],
  worker: { format: 'es' },
  build: {
    outDir: '../api/http/graphiql',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
