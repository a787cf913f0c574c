using Touyan.Kernel;
using Touyan.Modules.Members.Model;

namespace Touyan.Modules.Members;

/// <summary>A member's whole file, opened under the keys of its county, on its way to another one. Never kept, never shown.</summary>
public sealed class MemberDossier
{
    internal MemberDossier(Member member) => Member = member;

    /// <summary>The county it comes from.</summary>
    public int County => Member.CountyCode;

    public MemberId Id => Member.Id;

    public string Name => Member.Name;

    public MemberKind Kind => Member.Kind;

    /// <summary>As it stands in the county it comes from.</summary>
    internal Member Member { get; }

    internal Enrolment Enrolment(int county, OrganizationId into, string cause, DateTime recordedAt) =>
        new()
        {
            County = county,
            Id = Id,
            OrganizationId = into,
            Name = Member.Name,
            IdNumber = Member.IdNumber.Value,
            Sex = Member.Sex,
            BornOn = Member.BornOn,
            Ethnicity = Member.Ethnicity,
            NativePlace = Member.NativePlace,
            Phone = Member.Phone?.Value,
            AdmittedOn = Member.AdmittedOn,
            ConvertedOn = Member.ConvertedOn,
            Kind = Member.Kind,
            Note = Member.Note,
            Cause = cause,
            RecordedAt = recordedAt,
        };
}
