import type { IUniverConfig, Plugin, PluginCtor } from '@univerjs/core';
import { LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';

export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** What a preset package gives: its plugins, in order. */
export interface Preset {
  plugins: (PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown])[];
}

export interface Engine {
  univer: Univer;
  api: FUniver;
}

/**
 * Univer with the plugins of some presets and more plugins, each once: the later entry of a name wins.
 * This is what the umbrella package's `createUniver` does; that package would bring commercial parts along.
 */
export function createUniver(
  config: Partial<IUniverConfig>,
  presets: Preset[],
  plugins: PluginEntry[],
): Engine {
  const univer = new Univer({ logLevel: LogLevel.WARN, ...config });
  const byName = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const entry of [...presets.flatMap((preset) => preset.plugins), ...plugins]) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    byName.delete(plugin.pluginName);
    byName.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of byName.values()) univer.registerPlugin(plugin, options);
  return { univer, api: FUniver.newAPI(univer) };
}
