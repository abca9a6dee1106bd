DROP TABLE love_menus;
