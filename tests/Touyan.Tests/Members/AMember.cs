using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Members;

/// <summary>Members without a database: 李伟, full since 1 July 2011, and 陈静, admitted on 1 March 2025 and still probationary.</summary>
internal static class AMember
{
    public const int County = 320685;

    public static readonly DateTime Now = new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);

    public static readonly OrganizationId Branch = EntityId.New<OrganizationId>();

    public static readonly OrganizationId OtherBranch = EntityId.New<OrganizationId>();

    public static Rules Book { get; } = RulebookLoader.Load(RulebookLoader.DefaultFolder, Day("2026-06-30"));

    public static MembershipRules Rules { get; } = Book.Membership(Day("2026-06-30"));

    public static Member LiWei() => Member.Enrol(Facts("李伟", "2010-07-01", "2011-07-01"));

    public static Member ChenJing() => Member.Enrol(Facts("陈静", "2025-03-01", converted: null));

    public static Enrolment Facts(string name, string admitted, string? converted) =>
        new()
        {
            County = County,
            OrganizationId = Branch,
            Name = name,
            IdNumber = new CitizenId("329900198503150015"),
            Sex = Sex.Male,
            BornOn = Day("1985-03-15"),
            Ethnicity = "01",
            Education = "30",
            Occupation = "1",
            AdmittedOn = Day(admitted),
            ConvertedOn = converted is null ? null : Day(converted),
            Kind = converted is null ? MemberKind.Probationary : MemberKind.Full,
            Cause = "花名册导入",
            RecordedAt = Now,
        };

    public static Happening On(string day) => new(Day(day), Now) { EvidenceOn = Day(day), DocumentNumber = "海组〔2026〕3号" };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
