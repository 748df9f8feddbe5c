namespace OpKoers.Access.Domain.Qr;

/// <summary>Reed-Solomon check codewords over GF(256) with x^8+x^4+x^3+x^2+1, as QR symbols use them.</summary>
internal static class ReedSolomon
{
    /// <summary>The check codewords of a block: the rest of data·x^count divided by the generator with roots 2^0 … 2^(count-1).</summary>
    public static byte[] Check(ReadOnlySpan<byte> data, int count)
    {
        var generator = Generator(count);
        var rest = new byte[count];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var i = 0; i < count; i++)
            {
                rest[i] ^= Multiply(generator[i], factor);
            }
        }

        return rest;
    }

    /// <summary>Multiplication in the field.</summary>
    public static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((right >> bit) & 1) * left;
        }

        return (byte)product;
    }

    // Coefficients from high to low; the leading 1 is left out.
    private static byte[] Generator(int degree)
    {
        var coefficients = new byte[degree];
        coefficients[^1] = 1;
        byte root = 1;
        for (var step = 0; step < degree; step++)
        {
            for (var i = 0; i < degree; i++)
            {
                coefficients[i] = (byte)(Multiply(coefficients[i], root) ^ (i + 1 < degree ? coefficients[i + 1] : 0));
            }

            root = Multiply(root, 2);
        }

        return coefficients;
    }
}
