using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>What one of those elected takes on in the committee (委员分工).</summary>
[DisplayName("委员分工")]
public sealed class ElectedPost : ICountyOwned
{
    private ElectedPost() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public ElectionId ElectionId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    /// <summary>Code of rulebook/codes/committee-post.yaml.</summary>
    [DisplayName("职务"), Coded("committee-post")]
    public string Post { get; private set; } = "";

    internal static ElectedPost Of(Election election, MemberId member, string post) =>
        new()
        {
            CountyCode = election.CountyCode,
            Id = Guid.CreateVersion7(),
            ElectionId = election.Id,
            MemberId = member,
            Post = post,
        };

    internal Refusal? Change(string post)
    {
        Post = post;
        return null;
    }
}
