using System.Text.RegularExpressions;
using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Model;

/// <summary>What a new organisation is to be, in normal form.</summary>
public sealed partial record OrganizationDraft(
    string Name,
    OrganizationType Type,
    string Sector,
    string? Code = null,
    string? Division = null
)
{
    public const int CodeMaxLength = 50;

    internal Refusal? Check() => CheckName(Name) ?? CheckSector(Sector) ?? CheckCode(Code) ?? CheckDivision(Division);

    internal static Refusal? CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return OrganizationRefusals.NameRequired;

        if (name.Length > Organization.NameMaxLength)
            return OrganizationRefusals.NameTooLong;

        return name.Any(char.IsControl) ? OrganizationRefusals.NameHasControlCharacters : null;
    }

    internal static Refusal? CheckSector(string sector) => string.IsNullOrWhiteSpace(sector) ? OrganizationRefusals.SectorRequired : null;

    internal static Refusal? CheckCode(string? code) => code is null || CodeForm().IsMatch(code) ? null : OrganizationRefusals.CodeInvalid;

    internal static Refusal? CheckDivision(string? division) =>
        division is null || DivisionForm().IsMatch(division) ? null : OrganizationRefusals.DivisionInvalid;

    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z.\-]{0,49}\z")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^[0-9]{6}([0-9]{3}([0-9]{3})?)?\z")]
    private static partial Regex DivisionForm();
}
