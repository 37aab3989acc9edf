import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PersonAvatar } from "../components/PersonAvatar";
import { api } from "../lib/api";
import { useErrorText } from "../lib/error-text";
import { changeLanguage, languages } from "../lib/i18n";
import { notifyFailure } from "../lib/notify";
import { useAgent } from "../lib/session";
import bottomTabs from "./BottomTabs.module.css";
import classes from "./ProfileMenu.module.css";

const schemes: { value: MantineColorScheme; icon: typeof IconSun }[] = [
  { value: "light", icon: IconSun },
  { value: "dark", icon: IconMoon },
  { value: "auto", icon: IconDeviceDesktop },
];

/** Who you are, language, colour scheme, shortcuts, sign out. `tab` draws it as one of the phone's tabs. */
export function ProfileMenu({
  onShowKeys,
  position,
  tab = false,
}: {
  onShowKeys: () => void;
  position: "right-end" | "top-end";
  tab?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const agent = useAgent();
  const errorText = useErrorText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const hasKeyboard = useMediaQuery("(hover: hover) and (pointer: fine)");
  const signOut = useMutation({
    mutationFn: () => api.delete<null>("/session"),
    // A fresh page forgets everything that was loaded.
    onSuccess: () => window.location.assign("/login"),
    onError: (error) => notifyFailure(t("profile.signOutFailed"), errorText(error)),
  });
  const check = <IconCheck size={16} stroke={2} color="var(--sao-accent-text)" aria-hidden />;
  return (
    <Menu position={position} width={232}>
      <Menu.Target>
        {tab ? (
          <button type="button" className={bottomTabs.tab}>
            <span className={bottomTabs.icon}>
              <IconUserCircle size={22} stroke={1.75} />
            </span>
            {t("nav.me")}
          </button>
        ) : (
          <UnstyledButton className={classes.target} aria-label={t("profile.label", { name: agent.name })}>
            <PersonAvatar name={agent.name} seed={agent.id} size={30} />
          </UnstyledButton>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.who}>
          <strong>{agent.name}</strong>
          <span>{t(`role.${agent.role}`)}</span>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t("profile.language")}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            closeMenuOnClick={false}
            leftSection={<IconLanguage size={16} stroke={1.75} />}
            rightSection={i18n.language === language && check}
            onClick={() => void changeLanguage(language)}
            lang={language}
            aria-current={i18n.language === language}
          >
            {t(`language.${language}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t("profile.scheme")}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme.value}
            closeMenuOnClick={false}
            leftSection={<scheme.icon size={16} stroke={1.75} />}
            rightSection={colorScheme === scheme.value && check}
            onClick={() => setColorScheme(scheme.value)}
            aria-current={colorScheme === scheme.value}
          >
            {t(`scheme.${scheme.value}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {hasKeyboard && (
          <Menu.Item
            leftSection={<IconKeyboard size={16} stroke={1.75} />}
            rightSection={<kbd className={classes.key}>?</kbd>}
            onClick={onShowKeys}
          >
            {t("keys.title")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={() => signOut.mutate()}>
          {t("profile.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
