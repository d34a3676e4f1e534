import { Button, type ButtonProps } from '@fluentui/react-components';
import { usePaneState } from '../pane-context';

/**
 * A button that starts work. While something is running it does nothing, but keeps the keyboard's focus, so that who
 * pressed it with the keyboard is still there when the work is done.
 */
export function WorkButton(props: ButtonProps) {
  const working = usePaneState((state) => state.work !== null);
  return <Button {...props} disabledFocusable={working || props.disabledFocusable} />;
}
