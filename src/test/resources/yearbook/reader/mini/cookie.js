document.cookie = "a=b";
