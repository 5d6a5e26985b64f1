import { ActionIcon, Menu, isMantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pausedAt, quiet, setQuiet } from '../../features/live/preferences';
import { useStore } from '../../shared/store';
import { Icon } from '../../ui/Icon';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** How the page looks and how much it moves: light or dark, live numbers stopped, fewer spoken updates. */
export function DisplayMenu() {
  const { t } = useTranslation();
  // Mantine would stop transitions for the switch by an inline style element, which the security policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const paused = useStore(pausedAt) !== null;
  const hushed = useStore(quiet);

  return (
    <Menu position="bottom-end" width={232} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="var(--ink-2)" size={44} radius="xl" aria-label={t('display.name')}>
          <Icon of={IconAdjustmentsHorizontal} size={22} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('display.scheme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => isMantineColorScheme(value) && setColorScheme(value)}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>{t(`display.${scheme}`)}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('display.live')}</Menu.Label>
        <Menu.CheckboxItem checked={paused} onChange={(stop) => pausedAt.set(stop ? new Date() : null)}>
          {t('display.pause')}
        </Menu.CheckboxItem>
        <Menu.CheckboxItem checked={hushed} onChange={setQuiet}>{t('display.quiet')}</Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
