using System.Text;

namespace OpKoers.Storage;

/// <summary>Names of columns.</summary>
internal static class Names
{
    /// <summary><c>PlanningPrinted</c> becomes <c>planning_printed</c>.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && char.IsUpper(name[index]) && !char.IsUpper(name[index - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[index]));
        }

        return text.ToString();
    }
}
