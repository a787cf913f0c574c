namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>What is put to the vote: codes of rulebook/codes/assembly-matter.yaml, by their tags.</summary>
internal static class Matter
{
    public const string Table = "assembly-matter";

    /// <summary>Only an assembly of the members decides it (LIFE-13).</summary>
    public const string Assembly = "assembly";

    /// <summary>It has a procedure of its own and is not voted on in minutes.</summary>
    public const string ByProcedure = "by-procedure";

    /// <summary>Counted as the admission of members is.</summary>
    public const string AsAdmission = "as-admission";
}
