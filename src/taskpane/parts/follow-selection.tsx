import { keepPersonalSettings } from '../personal-settings';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';

/** Whether the measure of the selected row is shown: a choice of the person's, kept on this computer. */
export function FollowSelection() {
  const { store } = usePane();
  const settings = usePaneState((state) => state.settings);
  const choose = (followSelection: boolean) => {
    keepPersonalSettings({ followSelection });
    store.set({ settings: { followSelection } });
  };
  return (
    <label className="tick">
      <input
        type="checkbox"
        id="follow-selection"
        checked={settings.followSelection}
        onChange={(event) => choose(event.target.checked)}
      />
      <span>{STRINGS.measures.follow}</span>
    </label>
  );
}
