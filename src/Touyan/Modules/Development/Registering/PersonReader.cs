using System.Text.RegularExpressions;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Development.Registering;

/// <summary>What is written of somebody who applies, of a form or of a row of a sheet.</summary>
public sealed record PersonWritten
{
    public string? Name { get; init; }
    public string? IdNumber { get; init; }
    public string? Ethnicity { get; init; }
    public string? Phone { get; init; }
    public string? Education { get; init; }
    public string? Occupation { get; init; }
    public string? WorkUnit { get; init; }
    public string? Residence { get; init; }
    public string? Organization { get; init; }
}

/// <summary>Something written that cannot be taken, by the field it stands in.</summary>
public sealed record PersonProblem(string Field, string Code, string Message, string? Article = null);

/// <summary>Brings what is written into its normal form, or says field by field what is wrong; the same for forms, sheets and programs.</summary>
public sealed partial class PersonReader(Rules rules, DateOnly today, Func<string, OrganizationMatch> organizations)
{
    private readonly DevelopmentRules development = rules.Development(today);
    private readonly List<PersonProblem> problems = [];

    /// <summary>All that is wrong so far.</summary>
    public IReadOnlyList<PersonProblem> Problems => problems;

    /// <summary>The first of it, for a form.</summary>
    public Refusal FirstRefusal =>
        Refusal.Invalid(problems[0].Code, problems[0].Message, problems[0].Field) with
        {
            Article = problems[0].Article,
        };

    /// <summary>The registration; null when something is wrong.</summary>
    public Registration? Read(PersonWritten written, Registration basis)
    {
        problems.Clear();
        var number = ReadNumber(written.IdNumber);
        var branch = ReadBranch(written.Organization);
        var read = basis with
        {
            Name = ReadName(written.Name),
            Ethnicity = ReadCode("ethnicity", "Ethnicity", "民族", written.Ethnicity, isRequired: true) ?? "",
            Education = ReadCode("education", "Education", "学历", written.Education),
            Occupation = ReadCode("occupation", "Occupation", "工作岗位", written.Occupation),
            Phone = ReadPhone(written.Phone),
            WorkUnit = ReadText(written.WorkUnit, "WorkUnit", "工作学习单位"),
            Residence = ReadText(written.Residence, "Residence", "居住地"),
            IdNumber = number ?? default,
            OrganizationId = branch ?? default,
        };
        return problems.Count == 0 ? read : null;
    }

    private string ReadName(string? written)
    {
        var name = CellText.Clean(written ?? "");
        if (name.Length == 0)
            Wrong("Name", "required", "没有填写姓名");
        else if (!NamePattern().IsMatch(name) || name.Length > Applicant.NameMaxLength)
            Wrong("Name", "name.invalid", "姓名只能是汉字、字母和间隔号，不超过 50 个字");

        return name;
    }

    private CitizenId? ReadNumber(string? written)
    {
        if (CitizenId.TryParse(written, out var id, out _) && id.BornOn <= today)
            return id;

        Wrong("IdNumber", "id-number.invalid", "公民身份号码有误，请核对位数和校验码");
        return null;
    }

    private PhoneNumber? ReadPhone(string? written)
    {
        var phone = CellText.Key(written ?? "");
        if (phone.Length == 0)
            return null;

        if (PhonePattern().IsMatch(phone))
            return new PhoneNumber(phone.Replace("+86", "", StringComparison.Ordinal));

        Wrong("Phone", "phone.invalid", "手机号码应为 11 位数字");
        return null;
    }

    // A form sends the code, a sheet the name.
    private string? ReadCode(string table, string field, string title, string? written, bool isRequired = false)
    {
        var text = CellText.Clean(written ?? "");
        if (text.Length == 0)
        {
            if (isRequired)
                Wrong(field, "required", $"没有填写{title}");

            return null;
        }

        var codes = rules.Codes(table);
        if ((codes.Find(text) ?? codes.Resolve(text)) is { } entry)
            return entry.Code;

        Wrong(field, "code.unknown", $"{title}“{text}”不在代码表中");
        return null;
    }

    private string? ReadText(string? written, string field, string title)
    {
        var text = CellText.Clean(written ?? "");
        if (text.Length > Applicant.TextMaxLength)
            Wrong(field, "too-long", $"{title}超过 {Applicant.TextMaxLength} 个字");

        return text.Length == 0 ? null : text;
    }

    private OrganizationId? ReadBranch(string? written)
    {
        var text = CellText.Clean(written ?? "");
        var match = organizations(text);
        if (match.Node is not { } node)
            Wrong(
                "Organization",
                match.IsAmbiguous ? "organization.ambiguous" : "organization.not-found",
                DevelopmentRefusals.BranchNotFound.Message
            );
        else if (node.Type is OrganizationType.Branch or OrganizationType.JointBranch)
            return node.Id;
        else if (node.Type is OrganizationType.TemporaryBranch or OrganizationType.TemporaryJointBranch)
            problems.Add(Told(DevelopmentRefusals.MayNotAdmit(node.Name, Words.Of(node.Type), development.TemporaryExclusions)));
        else
            problems.Add(Told(DevelopmentRefusals.NotABranch(node.Name)));

        return null;
    }

    private void Wrong(string field, string code, string message) => problems.Add(new(field, code, message));

    private static PersonProblem Told(Refusal refusal) => new(refusal.Field!, refusal.Code, refusal.Message, refusal.Article);

    [GeneratedRegex(@"^[\p{L}〇][\p{L}〇· ]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^((\+86)?1[0-9]{10}|(0[0-9]{2,3}-?)?[2-9][0-9]{6,7})$", RegexOptions.ExplicitCapture)]
    private static partial Regex PhonePattern();
}
