using System.Buffers;
using Touyan.Modules.Trail.Witness;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>All that an entry says, as bytes that are the same in the database, in an export and in an archive. Its seal and its stamp are about it, not of it.</summary>
internal static class EntryBytes
{
    private const string Form = "touyan-trail-entry/1";

    public static ReadOnlyMemory<byte> Of(TrailEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        CanonicalBytes.Text(buffer, Form);
        CanonicalBytes.Number(buffer, entry.CountyCode);
        CanonicalBytes.Id(buffer, entry.Id);
        CanonicalBytes.Instant(buffer, entry.At);
        CanonicalBytes.Id(buffer, entry.ActorId.Value);
        CanonicalBytes.Text(buffer, entry.ActorName);
        CanonicalBytes.Text(buffer, entry.ActorPost);
        CanonicalBytes.Text(buffer, entry.Origin);
        CanonicalBytes.Text(buffer, entry.ActCode);
        CanonicalBytes.Text(buffer, entry.ActTitle);
        CanonicalBytes.Text(buffer, entry.SubjectKind);
        CanonicalBytes.Id(buffer, entry.SubjectId);
        CanonicalBytes.Text(buffer, entry.SubjectTitle);
        CanonicalBytes.Text(buffer, entry.OrganizationId?.Value.ToString("D"));
        CanonicalBytes.Text(buffer, entry.Reason);
        CanonicalBytes.Text(buffer, entry.Detail);
        CanonicalBytes.Text(buffer, entry.Changes);
        CanonicalBytes.Bytes(buffer, entry.Rows);
        return buffer.WrittenMemory;
    }

    public static byte[] LeafOf(TrailEntry entry) => MerkleTree.Leaf(Of(entry).Span);
}
