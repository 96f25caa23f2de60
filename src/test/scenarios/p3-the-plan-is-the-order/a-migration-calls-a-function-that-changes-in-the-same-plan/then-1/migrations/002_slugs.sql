update users set slug = slugify(name, '-');
