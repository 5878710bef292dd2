throw new Error("bad");
