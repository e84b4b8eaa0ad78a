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
  plugins: [react(), systemFonts(), world(), card(), compressed()],
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
